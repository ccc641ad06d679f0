package org.notorturetj.client;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.brotli.dec.BrotliInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tartarus.snowball.SnowballStemmer;

import com.android.tools.r8.CompilationMode;
import com.android.tools.r8.D8;
import com.android.tools.r8.D8Command;
import com.android.tools.r8.JdkClassFileProvider;
import com.android.tools.r8.OutputMode;

import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The Android compiler accepts the client and its two libraries for Android 7. That only classes of
 * Android 7 are used is checked by another plugin of the build (animal-sniffer).
 */
@Tag("proof")
class AndroidCompatibilityTest {
    private static final int ANDROID_7 = 24;

    @Test
    void d8_compiles_the_client_for_android_7(@TempDir Path folder) throws Exception {
        List<Path> classes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("target/classes"))) {
            files.filter(file -> file.toString().endsWith(".class")).forEach(classes::add);
        }
        D8.run(
                D8Command.builder()
                        .addProgramFiles(classes)
                        .addProgramFiles(jar(BrotliInputStream.class))
                        .addProgramFiles(jar(SnowballStemmer.class))
                        .addLibraryResourceProvider(JdkClassFileProvider.fromSystemJdk())
                        .setMinApiLevel(ANDROID_7)
                        .setMode(CompilationMode.RELEASE)
                        .setOutput(folder, OutputMode.DexIndexed)
                        .build());
        assertTrue(Files.size(folder.resolve("classes.dex")) > 10_000);
        assertTrue(!Files.exists(folder.resolve("classes2.dex")));
    }

    private static Path jar(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
