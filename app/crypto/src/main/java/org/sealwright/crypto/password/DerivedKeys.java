package org.sealwright.crypto.password;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/// Keys that PBKDF2 gave, so that parts of one file that share salt and count (as in our own backups) cost one
/// derivation. Safe for several threads: the second one that wants a key waits for the first. Wiped when closed.
public final class DerivedKeys implements AutoCloseable {
    private final Map<Question, FutureTask<byte[]>> answers = new ConcurrentHashMap<>();

    private record Question(DigestKind prf, ByteBuffer salt, int iterations, ByteBuffer password, int length) {
        @Override
        public String toString() {
            return "Question";
        }
    }

    /// The caller wipes the key.
    byte[] of(Pbkdf2 function, byte[] password, int length, Work work) {
        var question = new Question(
                function.prf(),
                ByteBuffer.wrap(function.salt()),
                function.iterations(),
                ByteBuffer.wrap(password.clone()),
                length);
        var answer =
                answers.computeIfAbsent(question, _ -> new FutureTask<>(() -> function.derive(password, length, work)));
        answer.run(); // does nothing if it ran already or another thread is at it
        try {
            return answer.get().clone();
        } catch (ExecutionException e) {
            answers.remove(question);
            throw switch (e.getCause()) {
                case RuntimeException unchecked -> unchecked;
                case null, default -> new IllegalStateException(e);
            };
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    @Override
    public void close() {
        answers.forEach((question, answer) -> {
            Arrays.fill(question.password().array(), (byte) 0);
            if (answer.state() == Future.State.SUCCESS) {
                Arrays.fill(answer.resultNow(), (byte) 0);
            }
        });
        answers.clear();
    }
}
