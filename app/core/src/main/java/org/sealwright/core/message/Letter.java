package org.sealwright.core.message;

import java.time.Instant;
import org.sealwright.core.request.MailAddress;

/// A message before it is signed: one text, from one person to one person.
///
/// @param name    of the sender; may be empty; may hold anything
/// @param from    the sender
/// @param to      the recipient
/// @param subject one line
/// @param text    the message itself
/// @param date    when it was written; mail programs compare it with the moment of the signature
public record Letter(String name, MailAddress from, MailAddress to, String subject, String text, Instant date) {}
