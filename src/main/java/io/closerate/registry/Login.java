package io.closerate.registry;

import java.util.Optional;

/**
 * Who asks a database. It prints as nothing but its user.
 *
 * @param user a name; empty where the driver knows by itself
 * @param password a secret; empty where the driver knows by itself, or the server asks for none
 */
public record Login(Optional<String> user, Optional<String> password) {

    /** What the driver knows by itself. */
    public static final Login NONE = new Login(Optional.empty(), Optional.empty());

    @Override
    public String toString() {
        return user.orElse("whoever the driver says");
    }
}
