package io.closerate.cli;

import io.closerate.language.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The code of a language that there is. */
final class LanguageCode implements ITypeConverter<String> {

    @Override
    public String convert(String code) {
        try {
            return Language.of(code).code();
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
