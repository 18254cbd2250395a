package io.closerate.registry;

import io.closerate.language.Message;
import io.closerate.registry.RegistryException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks a database. It prints as nothing but its user.
 *
 * @param user a name; empty where the driver knows by itself
 * @param password a secret; empty where the driver knows by itself, or the server asks for none
 */
public record Login(Optional<String> user, Optional<String> password) {

    /** What the driver knows by itself. */
    public static final Login NONE = new Login(Optional.empty(), Optional.empty());

    private static final String USER = "CLOSERATE_DB_USER";
    private static final String PASSWORD = "CLOSERATE_DB_PASSWORD";
    private static final String PASSWORD_FILE = "CLOSERATE_DB_PASSWORD_FILE";

    /**
     * {@return the login in these variables}: {@value #USER}, and {@value #PASSWORD} or {@value #PASSWORD_FILE}, a file whose first line is
     * the password and which only its owner may read
     *
     * @throws RegistryException if the file cannot be read, or others can read it too
     */
    public static Login from(Map<String, String> environment) {
        Optional<String> file = Optional.ofNullable(environment.get(PASSWORD_FILE));
        return new Login(Optional.ofNullable(environment.get(USER)),
                Optional.ofNullable(environment.get(PASSWORD)).or(() -> file.map(Path::of).map(Login::firstLine)));
    }

    private static String firstLine(Path file) {
        try {
            if (Files.getFileStore(file).supportsFileAttributeView("posix") && isOpen(Files.getPosixFilePermissions(file))) {
                throw new RegistryException(Kind.CONFIGURATION, Message.of("fault.registry.open-password", file.toString()), null);
            }
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw new RegistryException(Kind.CONFIGURATION, Message.of("fault.registry.no-password", file.toString(), PASSWORD_FILE), e);
        }
    }

    private static boolean isOpen(Set<PosixFilePermission> permissions) {
        return permissions.stream().anyMatch(each -> !each.name().startsWith("OWNER_"));
    }

    /**
     * {@return a connection to a database; whoever asks for it closes it}
     *
     * @param url its address, without anything secret
     * @throws RegistryException if there is no driver, the login is wrong, or nobody answers
     */
    public Connection connect(String url) {
        return Database.open(url, this).connection();
    }

    @Override
    public String toString() {
        return user.orElse("whoever the driver says");
    }
}
