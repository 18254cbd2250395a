package io.closerate.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginTest {

    @TempDir
    private Path folder;

    @Test
    void withoutVariablesTheDriverDecides() {
        assertThat(Login.from(Map.of())).isEqualTo(Login.NONE);
    }

    @Test
    void theVariablesNameUserAndPassword() {
        Login login = Login.from(Map.of("CLOSERATE_DB_USER", "anna", "CLOSERATE_DB_PASSWORD", "hunter2"));
        assertThat(login.user()).contains("anna");
        assertThat(login.password()).contains("hunter2");
        assertThat(login).hasToString("anna");
    }

    @Test
    void aPasswordFileIsOnlyForItsOwner() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "hunter2\n");
        Map<String, String> environment = Map.of("CLOSERATE_DB_PASSWORD_FILE", file.toString());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> Login.from(environment)).isInstanceOf(RegistryException.class).hasMessageContaining("0600");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(Login.from(environment).password()).contains("hunter2");
        Files.delete(file);
        assertThatThrownBy(() -> Login.from(environment)).isInstanceOf(RegistryException.class).hasMessageContaining("cannot be read");
    }
}
