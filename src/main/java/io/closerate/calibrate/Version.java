package io.closerate.calibrate;

/** The version of this house. */
public final class Version {

    /** As in {@code pom.xml}; a test holds them together. */
    public static final String CURRENT = "0.1.0";

    private Version() {
    }
}
