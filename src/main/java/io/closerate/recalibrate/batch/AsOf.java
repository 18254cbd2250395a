package io.closerate.recalibrate.batch;

import io.closerate.calibrate.CalibrationException;
import io.closerate.language.Message;
import io.closerate.lead.ColumnKind;
import io.closerate.lead.LeadTable;
import io.closerate.lead.Roles;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The day as of which the leads are looked at.
 *
 * @param day the day
 * @param isTold whether somebody named it; otherwise it is the last day in the leads
 */
public record AsOf(LocalDate day, boolean isTold) {

    /**
     * {@return the day that was named, or the last one in the leads}; never what the clock says
     *
     * @throws CalibrationException if neither is there
     */
    public static AsOf of(Roles roles, LeadTable leads) {
        if (roles.asOf().isPresent()) {
            return new AsOf(roles.asOf().get(), true);
        }
        return LongStream.of(days(roles, leads)).max().stream().mapToObj(day -> new AsOf(LocalDate.ofEpochDay(day), false)).findFirst()
                .orElseThrow(() -> new CalibrationException(CalibrationException.Kind.PLAN, Message.of("fault.plan.no-as-of")));
    }

    /** {@return every day on which a lead came in or was decided, ascending} */
    public static long[] days(Roles roles, LeadTable leads) {
        List<String> columns = Stream.of(roles.created(), roles.closed()).flatMap(Optional::stream)
                .filter(column -> leads.has(column) && leads.kind(column) == ColumnKind.DATE).toList();
        return columns.stream().flatMapToLong(column -> Arrays.stream(leads.epochDays(column))).filter(day -> day != Long.MIN_VALUE)
                .sorted().toArray();
    }

    /** {@return every day in the leads after this one, ascending} */
    public long[] later(Roles roles, LeadTable leads) {
        return Arrays.stream(days(roles, leads)).filter(other -> other > day.toEpochDay()).toArray();
    }
}
