package io.closerate.export;

/**
 * What the house reads into a cell, as formulas: text without blanks around it, numbers in any style, dates, addresses.
 *
 * <p>They follow {@code Lead}, {@code NumberStyle}, {@code DateStyle} and {@code EmailClass} sign by sign. Arguments are addresses of cells,
 * each answer is a formula without the equals sign; an empty text stands for missing.
 */
final class ExcelFormulas {

    private static final String DIGITS = "0123456789";
    private static final String TIME_SIGNS = DIGITS + ":.,+-TZAPMapm ";

    /** Signs that group thousands in every style: blank, no-break, narrow no-break, typographic apostrophe; the first stands for all. */
    private static final String GROUPS = "\u00a0\u202f\u2019'";

    /** Blanks that {@code String.strip} takes away, besides tab, line feed, carriage return and the plain one. */
    private static final String BLANKS = "\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u2028\u2029\u205f\u3000";

    /** What may be left of the decimals and the power of ten without their digits. */
    private static final String RESTS = "||.|e|e-|e+|.e|.e-|.e+|";

    private static final int EPOCH = 25569; // 1970-01-01 as a spreadsheet counts days
    private static final int MONTHS_BEFORE_EPOCH = 719468; // days from 0000-03-01

    private ExcelFormulas() {
    }

    /** The cells that a number is parted into. */
    record Parts(String cell, String plain, String whole, String rest) {
    }

    /** The cells of a date. */
    record Day(String year, String month, String day) {
    }

    private static String q(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static String without(String text, String signs) {
        String all = text;
        for (char sign : signs.toCharArray()) {
            all = "SUBSTITUTE(" + all + "," + q(String.valueOf(sign)) + ",\"\")";
        }
        return all;
    }

    private static String onlyDigits(String text) {
        return without(text, DIGITS) + "=\"\"";
    }

    private static String count(String text, String sign) {
        return "(LEN(" + text + ")-LEN(SUBSTITUTE(" + text + "," + q(sign) + ",\"\")))";
    }

    /** The cell with tabs, line ends and wide blanks as plain ones, one for one. LibreOffice has sign 1 for a tab in a cell of two lines. */
    static String blanks(String cell) {
        String all = cell;
        for (int sign : new int[] {1, '\t', '\n', '\r'}) {
            all = "SUBSTITUTE(" + all + ",CHAR(" + sign + "),\" \")";
        }
        for (char sign : BLANKS.toCharArray()) {
            all = "SUBSTITUTE(" + all + "," + q(String.valueOf(sign)) + ",\" \")";
        }
        return all;
    }

    /** The cell as text without blanks around it; blanks within stay, which TRIM alone would not let them. */
    static String text(String cell, String blanks, String decimalSign) {
        String core = "TRIM(" + blanks + ")";
        String first = "FIND(LEFT(" + core + ",1)," + blanks + ")";
        String end = "RIGHT(" + core + ",1)";
        String last = "FIND(CHAR(1),SUBSTITUTE(" + blanks + "," + end + ",CHAR(1),LEN(" + blanks + ")-LEN(SUBSTITUTE(" + blanks + "," + end
                + ",\"\"))))";
        return "IF(ISNUMBER(" + cell + "),SUBSTITUTE(" + cell + "&\"\"," + decimalSign + ",\".\"),"
                + "IF(ISLOGICAL(" + cell + "),IF(" + cell + ",\"TRUE\",\"FALSE\"),"
                + "IF(" + core + "=\"\",\"\",IF(LEN(" + core + ")=LEN(" + blanks + ")," + cell + ","
                + "MID(" + cell + "," + first + "," + last + "-" + first + "+1)))))";
    }

    /** Small letters, and every sign that always groups thousands as a blank. */
    static String small(String text) {
        String all = "LOWER(" + text + ")";
        for (char sign : GROUPS.toCharArray()) {
            all = "SUBSTITUTE(" + all + "," + q(String.valueOf(sign)) + ",\" \")";
        }
        return all;
    }

    /** A point for the sign that begins the decimals, a blank for the one that groups thousands: of two the last begins the decimals. */
    static String plain(String small) {
        String commas = count(small, ",");
        String points = count(small, ".");
        String pointToBlank = "SUBSTITUTE(" + small + ",\".\",\" \")";
        String commaToBlank = "SUBSTITUTE(" + small + ",\",\",\" \")";
        String commaBegins = "SUBSTITUTE(" + pointToBlank + ",\",\",\".\")";
        String commaIsLast = "ISNUMBER(FIND(\",\"," + small + ",FIND(CHAR(1),SUBSTITUTE(" + small + ",\".\",CHAR(1)," + points + "))))";
        return "IF(" + commas + "=0,IF(" + points + "<=1," + small + "," + pointToBlank + "),"
                + "IF(" + points + "=0,IF(" + commas + "=1," + commaBegins + "," + commaToBlank + "),"
                + "IF(" + commaIsLast + "," + commaBegins + "," + commaToBlank + ")))";
    }

    private static String unsigned(String plain) {
        return "IF(LEFT(" + plain + ",1)=\"-\",MID(" + plain + ",2,99)," + plain + ")";
    }

    /** What stands before decimals and power of ten, with its groups. */
    static String whole(String plain) {
        String body = unsigned(plain);
        return "LEFT(" + body + ",MIN(FIND(\".\"," + body + "&\".\"),FIND(\"e\"," + body + "&\"e\"))-1)";
    }

    /** Decimals and power of ten. */
    static String rest(String plain, String whole) {
        return "MID(" + unsigned(plain) + ",LEN(" + whole + ")+1,99)";
    }

    static String number(Parts parts, String decimalSign) {
        String digits = "SUBSTITUTE(" + parts.whole() + ",\" \",\"\")";
        String value = "VALUE(\"0\"&" + digits + "&SUBSTITUTE(" + parts.rest() + ",\".\"," + decimalSign + "))";
        String sign = "IF(LEFT(" + parts.plain() + ",1)=\"-\",-1,1)";
        return "IF(ISNUMBER(" + parts.cell() + ")," + parts.cell() + ",IF(AND(" + isWhole(parts, digits) + "," + isRest(parts, digits)
                + "),IFERROR(" + sign + "*" + value + ",\"\"),\"\"))";
    }

    private static String isWhole(Parts parts, String digits) {
        String padded = "RIGHT(REPT(\" \",15)&" + digits + ",15)";
        String grouped = "TRIM(MID(" + padded + ",1,3)&\" \"&MID(" + padded + ",4,3)&\" \"&MID(" + padded + ",7,3)&\" \"&MID(" + padded
                + ",10,3)&\" \"&MID(" + padded + ",13,3))";
        return "LEN(" + parts.plain() + ")<=40," + onlyDigits(digits)
                + ",OR(" + parts.whole() + "=" + digits + "," + parts.whole() + "=" + grouped + ")"
                + ",OR(LEN(" + digits + ")<2,LEFT(" + digits + ",1)<>\"0\")"
                + ",OR(" + parts.rest() + "<>\"\",LEN(" + digits + ")<=15)";
    }

    private static String isRest(Parts parts, String digits) {
        String rest = parts.rest();
        String exponent = "LEN(" + rest + ")-FIND(\"e\"," + rest + "&\"e\")";
        String sign = "(ISNUMBER(FIND(\"-\"," + rest + "))+ISNUMBER(FIND(\"+\"," + rest + ")))";
        return "OR(" + digits + "<>\"\",LEFT(" + rest + ",1)=\".\")"
                + ",ISNUMBER(FIND(\"|\"&" + without(rest, DIGITS) + "&\"|\"," + q(RESTS) + "))"
                + ",OR(" + rest + "=\"\",ISNUMBER(FIND(RIGHT(" + rest + ",1)," + q(DIGITS) + ")))"
                + ",NOT(ISNUMBER(FIND(\".e\"," + rest + ")))"
                + ",OR(" + sign + "=0,ISNUMBER(FIND(\"e-\"," + rest + ")),ISNUMBER(FIND(\"e+\"," + rest + ")))"
                + "," + exponent + "-" + sign + "<=2";
    }

    /** What stands before the time of day, with hyphens between its parts. */
    static String date(String text) {
        return "SUBSTITUTE(SUBSTITUTE(LEFT(" + text + ",MIN(FIND(\"T\"," + text + "&\"T\"),FIND(\" \"," + text
                + "&\" \"))-1),\"/\",\"-\"),\".\",\"-\")";
    }

    private static String part(String date, int number) {
        String second = "FIND(\"-\"," + date + ",FIND(\"-\"," + date + ")+1)";
        return switch (number) {
            case 1 -> "LEFT(" + date + ",FIND(\"-\"," + date + ")-1)";
            case 2 -> "MID(" + date + ",FIND(\"-\"," + date + ")+1," + second + "-FIND(\"-\"," + date + ")-1)";
            default -> "MID(" + date + "," + second + "+1,99)";
        };
    }

    private static String yearFirst(String date) {
        return "FIND(\"-\"," + date + ")=5";
    }

    static String year(String date) {
        return digits("IF(" + yearFirst(date) + "," + part(date, 1) + "," + part(date, 3) + ")", 4, 4);
    }

    static String month(String date) {
        return digits(part(date, 2), 1, 2);
    }

    static String dayOfMonth(String date) {
        return digits("IF(" + yearFirst(date) + "," + part(date, 3) + "," + part(date, 1) + ")", 1, 2);
    }

    private static String digits(String text, int least, int most) {
        return "IFERROR(IF(AND(LEN(" + text + ")>=" + least + ",LEN(" + text + ")<=" + most + "," + onlyDigits(text) + "),VALUE(" + text
                + "),\"\"),\"\")";
    }

    /** Whether what stands behind the date is nothing, or a time of day. */
    static String isTime(String text, String date) {
        String time = "MID(" + text + ",LEN(" + date + ")+1,99)";
        String colon = "FIND(\":\"," + time + ")";
        return "AND(LEN(" + text + ")<=48,OR(" + time + "=\"\",IFERROR(AND(OR(" + colon + "=3," + colon + "=4),"
                + onlyDigits("MID(" + time + ",2," + colon + "-2)&MID(" + time + "," + colon + "+1,2)") + ","
                + "LEN(" + time + ")>=" + colon + "+2," + without(time, TIME_SIGNS) + "=\"\"),FALSE)))";
    }

    /** The day, counted from 1970-01-01, of a date in the calendar of today; a cell that holds a date is one already. */
    static String day(String cell, String isTime, Day parts) {
        String y = parts.year();
        String m = parts.month();
        String leap = "OR(MOD(" + y + ",400)=0,AND(MOD(" + y + ",4)=0,MOD(" + y + ",100)<>0))";
        String length = "IF(" + m + "=2,IF(" + leap + ",29,28),IF(OR(" + m + "=4," + m + "=6," + m + "=9," + m + "=11),30,31))";
        String march = "(" + y + "-IF(" + m + "<=2,1,0))"; // a year that begins in March has its leap day at its end
        String days = "365*" + march + "+INT(" + march + "/4)-INT(" + march + "/100)+INT(" + march + "/400)+INT((153*MOD(" + m
                + "+9,12)+2)/5)+" + parts.day() + "-1-" + MONTHS_BEFORE_EPOCH;
        String legal = "AND(" + isTime + ",ISNUMBER(" + y + "),ISNUMBER(" + m + "),ISNUMBER(" + parts.day() + "))";
        String inMonth = "AND(" + m + ">=1," + m + "<=12," + parts.day() + ">=1," + parts.day() + "<=" + length + ")";
        return "IF(ISNUMBER(" + cell + "),INT(" + cell + ")-" + EPOCH + ",IF(" + legal + ",IF(" + inMonth + "," + days + ",\"\"),\"\"))";
    }

    /** What stands behind the first at sign. */
    static String domain(String address) {
        return "IFERROR(MID(" + address + ",FIND(\"@\"," + address + ")+1,LEN(" + address + ")),\"\")";
    }

    static String isAddress(String address, String domain, String nowhere, String notInADomain) {
        String fenced = "\".\"&" + domain + "&\".\"";
        String last = "TRIM(RIGHT(SUBSTITUTE(" + domain + ",\".\",REPT(\" \",LEN(" + domain + "))),LEN(" + domain + ")))";
        return "AND(IFERROR(FIND(\"@\"," + address + ")>1,FALSE)," + count(address, "@") + "=1"
                + ",SUMPRODUCT(--ISNUMBER(FIND(" + nowhere + "," + address + ")))=0"
                + ",SUMPRODUCT(--ISNUMBER(FIND(" + notInADomain + "," + domain + ")))=0"
                + ",ISNUMBER(FIND(\".\"," + domain + ")),NOT(ISNUMBER(FIND(\"..\"," + fenced + ")))"
                + ",NOT(ISNUMBER(FIND(\".-\"," + fenced + "))),NOT(ISNUMBER(FIND(\"-.\"," + fenced + ")))"
                + ",LEN(" + last + ")>=2,NOT(ISNUMBER(FIND(RIGHT(" + domain + ",1)," + q(DIGITS) + "))))";
    }
}
