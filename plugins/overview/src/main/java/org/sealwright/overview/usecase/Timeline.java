package org.sealwright.overview.usecase;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.sealwright.core.certificate.Certificate;

/// All own certificates over time, by address, and when those of other people end.
///
/// @param now    when it was read
/// @param from   where the picture begins; a first of January
/// @param to     where it ends; a first of January
/// @param lanes  one for each address that has a certificate with its key here
/// @param people how many certificates of other people end in a month; every month from the first to the last,
///               those without any included
/// @param ended  certificates of other people that ended before the first month
/// @param later  certificates of other people that end after the last month
public record Timeline(
        Instant now, Instant from, Instant to, List<Lane> lanes, List<Month> people, int ended, int later) {
    public Timeline {
        lanes = List.copyOf(lanes);
        people = List.copyOf(people);
    }

    /// @param address as written in the newest certificate
    /// @param bars    by their beginning
    public record Lane(String address, List<Bar> bars) {
        public Lane {
            bars = List.copyOf(bars);
        }
    }

    /// One certificate.
    public record Bar(Certificate certificate, State state) {
        public Instant from() {
            return certificate.notBefore();
        }

        public Instant to() {
            return certificate.notAfter();
        }
    }

    /// Where a certificate stands.
    public enum State {
        VALID,
        /// Within the time in which it should be renewed.
        ENDS_SOON,
        /// Valid by its dates, but Thunderbird does not take it.
        NOT_TRUSTED,
        NOT_YET_VALID,
        /// Its key still reads old mail.
        KEPT
    }

    /// @param ends certificates that end in this month
    public record Month(YearMonth month, int ends) {}

    public boolean empty() {
        return lanes.isEmpty() && people.stream().allMatch(month -> month.ends() == 0) && ended == 0 && later == 0;
    }
}
