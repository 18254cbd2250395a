package io.closerate.export;

import java.util.List;

/** Texts that mean something to a spreadsheet, a database, a browser, a shell or a compiler; here they must mean themselves. */
public final class HostileTexts {

    /** Sixty and more. */
    public static final List<String> ALL = List.of(
            // spreadsheets: formulas, also behind blanks, in full width, and on a second line
            "=1+1", "+1+1", "-1+1", "@SUM(1+1)", "\t=1+1", "\r=1+1", "\n=1+1", " =1+1", "\u00a0=1+1", "\uff1d1+1", "\uff0b1", "\uff0d1", "\uff20SUM(1)",
            "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://x\",\"y\")", "a\n=1+1", "\"=1+1", "'=1+1", ";=1+1", ",=1+1", "=1+1\u0001", "%0A=1+1",
            // SQL
            "'", "''", "' OR '1'='1", "'; DROP TABLE leads; --", "\"; DROP TABLE leads; --", "\\'; DROP TABLE leads; --", "x' || (SELECT 1) || '", "--", "-- x",
            "/*", "*/", "*/ ; DROP TABLE leads; /*", "$$", "$1", ":x", "?", "@x", "$(x)", "]; DROP TABLE leads; --", "`; DROP TABLE leads; --", "%", "_", "[a-z]",
            // scripts and markup
            "\"", "\\", "\\\"", "\\\\", "\"); process.exit(1); (\"", "${7*7}", "`${process.exit(1)}`", "{{7*7}}", "#{7*7}", "<%= 7*7 %>", "</script><script>alert(1)</script>",
            "<!--", "-->", "]]>", "<img src=x onerror=alert(1)>", "&lt;", "&amp;", "<![CDATA[", "<!DOCTYPE x>", "%s%n", "{0}", "\\u0022", "\\x22", "\\n",
            "\"\"\"", "'''", "\"\"\"); import os; os._exit(1)", "\"); q(); (\"", "__proto__", "constructor", "toString", "hasOwnProperty", "None", "NULL", "null", "NA", "true",
            // lines, directions, sizes
            "a\nb", "a\r\nb", "a\rb", "a\u2028b", "a\u2029b", "a\u0085b", "a\u000bb", "a\fb", "a\u001bb", "a\u007fb", "\u202eabc", "a\u200bb", "\ufeffa", "a\u0301", "\u00e1",
            "\ud83d\ude00", "\ud835\udc9c", "x".repeat(300), "$&", "$'", "\\1", "\u0130", "\u212a", "\u00df", "\u3000a", "\u65e5\u672c\u8a9e", "\u05d0\u05d1");

    private HostileTexts() {
    }
}
