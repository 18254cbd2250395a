package io.closerate.registry;

import io.closerate.language.Message;
import io.closerate.registry.RegistryException.Kind;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Where registries can be: in a folder, or in a PostgreSQL database. */
public final class Registries {

    private Registries() {
    }

    /**
     * {@return the registry at this place, which need not be there yet}
     *
     * @param place a folder, or {@code jdbc:postgresql://host/database}
     * @param login for a database
     * @throws RegistryException if there can be none at such a place
     */
    public static Registry at(String place, Login login) {
        if (place.startsWith("jdbc:")) {
            return new Registry(PostgresShelf.open(place, login));
        }
        if (place.isBlank() || place.contains("://")) {
            throw new RegistryException(Kind.CONFIGURATION, Message.of("fault.registry.place", place), null);
        }
        try {
            return at(Path.of(place));
        } catch (InvalidPathException e) {
            throw new RegistryException(Kind.CONFIGURATION, Message.of("fault.registry.name", place), e);
        }
    }

    /** {@return the registry in this folder, which need not be there yet} */
    public static Registry at(Path folder) {
        return new Registry(new FolderShelf(folder));
    }
}
