package io.closerate.registry;

import io.closerate.contract.RegistryContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FolderRegistryTest implements RegistryContract {

    @TempDir
    private Path folder;

    @Override
    public Registry open() {
        return Registries.at(folder.resolve("a/registry").toString(), Login.NONE);
    }
}
