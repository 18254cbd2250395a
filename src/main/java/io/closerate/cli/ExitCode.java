package io.closerate.cli;

import io.closerate.calibrate.CalibrationException;
import io.closerate.grid.GridFormatException;
import io.closerate.job.OutputException;
import io.closerate.language.Mistake;
import io.closerate.recalibrate.Decision;
import io.closerate.registry.RegistryException;
import io.closerate.source.SourceException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;

/** The one table of exit codes; numbers and names are those of sysexits.h. */
enum ExitCode {
    /** Done. */
    DONE(0),
    /** The new grid was refused. */
    REFUSED(3),
    /** Not enough data to tell. */
    TOO_LITTLE(4),
    /** The command was used in a wrong way. */
    USAGE(64),
    /** The input was not what it should be. */
    DATA(65),
    /** An input does not exist or may not be read. */
    NO_INPUT(66),
    /** A fault of ours. */
    BUG(70),
    /** An output could not be made. */
    CANNOT_CREATE(73),
    /** Reading or writing broke off. */
    IO(74),
    /** Somebody else is at work; try again later. */
    BUSY(75),
    /** An address, a login or a driver is wrong. */
    CONFIGURATION(78);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** {@return the code for a decision} */
    static ExitCode of(Decision.Kind kind) {
        return switch (kind) {
            case PUBLISHED, KEPT -> DONE;
            case NO_EVIDENCE -> TOO_LITTLE;
            case BAD_DATA -> DATA;
            case NOT_GOOD_ENOUGH -> REFUSED;
        };
    }

    /** {@return the cause in one word, as verdicts write it} */
    String cause() {
        return switch (this) {
            case USAGE -> "usage";
            case DATA -> "data";
            case NO_INPUT -> "input";
            case CANNOT_CREATE -> "output";
            case IO -> "io";
            case BUSY -> "busy";
            case CONFIGURATION -> "configuration";
            case DONE, REFUSED, TOO_LITTLE, BUG -> "bug";
        };
    }

    /** {@return the code for a command that ended with this fault} */
    static ExitCode of(Exception fault) {
        if (fault instanceof SourceException source) {
            return switch (source.kind()) {
                case NO_INPUT -> NO_INPUT;
                case BAD_DATA -> DATA;
                case READ_ERROR -> IO;
            };
        }
        if (fault instanceof CalibrationException calibration) {
            return calibration.kind() == CalibrationException.Kind.PLAN ? USAGE : DATA;
        }
        if (fault instanceof OutputException output) {
            return output.cannotCreate() ? CANNOT_CREATE : IO;
        }
        if (fault instanceof RegistryException registry) {
            return switch (registry.kind()) {
                case BUSY -> BUSY;
                case DAMAGED -> DATA;
                case NOT_FOUND -> NO_INPUT;
                case CANNOT_CREATE -> CANNOT_CREATE;
                case IO -> IO;
                case CONFIGURATION -> CONFIGURATION;
            };
        }
        if (fault instanceof GridFormatException || fault instanceof GridFileException) {
            return DATA;
        }
        if (fault instanceof Mistake) {
            return USAGE;
        }
        return fault instanceof NoSuchFileException ? NO_INPUT : fault instanceof IOException ? IO : BUG;
    }
}
