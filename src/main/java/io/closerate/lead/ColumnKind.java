package io.closerate.lead;

/** What the cells of a column are. */
public enum ColumnKind {
    /** Text: names, categories, codes. */
    WORD,
    /** Numbers. */
    NUMBER,
    /** Calendar days. */
    DATE
}
