package io.closerate.lead;

import io.closerate.language.Message;
import java.util.Collection;
import java.util.List;

/** Names in messages: what somebody may have meant, and values in quotes. */
public final class Meant {

    private Meant() {
    }

    /** {@return the names nearest to what was asked for, as a question; all of them if none is near} */
    public static Message of(String wanted, Collection<String> names) {
        List<String> near = Nearest.of(wanted, names);
        return near.isEmpty() ? Message.of("fault.there-are", String.join(", ", names.stream().map(Meant::quoted).toList()))
                : Message.of("fault.meant", either(near));
    }

    /** {@return these values in quotes, with "or" between them; at least one} */
    public static Message either(List<String> values) {
        Message all = Message.of("fault.one", values.get(0));
        for (String each : values.subList(1, values.size())) {
            all = Message.of("fault.either", all, each);
        }
        return all;
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
