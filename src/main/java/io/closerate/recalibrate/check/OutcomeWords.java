package io.closerate.recalibrate.check;

import io.closerate.recalibrate.batch.Batch;
import io.closerate.recalibrate.batch.Profile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words that decide a lead and were never seen before: "Closed won" may have got another name, and would now count as lost. */
final class OutcomeWords implements Check {

    private static final double LIMIT = 0.01;

    @Override
    public String name() {
        return "outcome-words";
    }

    @Override
    public List<Finding> look(Batch batch) {
        if (batch.inForce().isEmpty()) {
            return List.of();
        }
        Set<String> known = batch.inForce().get().profile().outcomes().keySet();
        Map<String, Long> now = Profile.outcomes(batch.snapshot(), batch.decided());
        List<String> fresh = now.keySet().stream().filter(word -> !known.contains(word) && !isNamed(batch, word)).toList();
        double count = fresh.stream().mapToLong(now::get).sum();
        return Finding.byShare(this, LIMIT, new Share(count, batch.decided().length),
                "leads are decided by words never seen before: \"%s\"".formatted(String.join("\", \"", fresh)));
    }

    private static boolean isNamed(Batch batch, String word) {
        String folded = word.strip().toLowerCase(Locale.ROOT);
        return batch.plan().roles().outcome().won().contains(folded) || batch.plan().roles().outcome().lost().contains(folded);
    }
}
