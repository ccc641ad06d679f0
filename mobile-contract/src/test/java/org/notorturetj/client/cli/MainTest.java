package org.notorturetj.client.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notorturetj.hostile.HostileMirror;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The command line, over HTTP. */
class MainTest {
    @TempDir Path folder;

    @Test
    void it_syncs_shows_and_says_what_it_cost() throws Exception {
        try (HostileMirror mirror = HostileMirror.start(0)) {
            Path root = folder.resolve("root");
            try (InputStream in =
                    URI.create(mirror.address() + "/honest/root").toURL().openStream()) {
                Files.write(root, in.readAllBytes());
            }
            String held = folder.resolve("held").toString();
            String synced =
                    run(
                            0,
                            "sync",
                            "--root",
                            root.toString(),
                            "--mirror",
                            mirror.address() + "/honest/before",
                            "--language",
                            "tg",
                            "--folder",
                            held);
            assertTrue(synced.contains("UPDATED"), synced);
            assertTrue(synced.contains("requests: 2"), synced);
            assertTrue(run(0, "show", "--folder", held, "hotlines").contains("+999000000001"));
            assertTrue(run(0, "show", "--folder", held, "guides").contains("What-Stays"));
            assertTrue(run(0, "show", "--folder", held, "guide", "g2").contains("Ask why"));
            assertTrue(run(0, "show", "--folder", held, "contacts").contains("example.org"));
            assertTrue(run(0, "show", "--folder", held, "state").contains("seq 1"));
            run(0, "show", "--folder", held, "alerts");
            run(1, "show", "--folder", held, "guide", "none");
        }
    }

    @Test
    void it_imports_a_pack() throws Exception {
        String held = folder.resolve("held").toString();
        String pack = "vectors/packs/notorturetj-tg.pack.br";
        run(0, "import-pack", "--root", "vectors/roots/1.root", "--folder", held, pack);
        String lines = run(0, "show", "--folder", held, "hotlines");
        assertTrue(lines.contains("+999000000009") && lines.contains("Do not call."), lines);
        String cut = "vectors/packs/cut.pack";
        run(1, "import-pack", "--root", "vectors/roots/1.root", "--folder", held, cut);
    }

    @Test
    void wrong_words_are_answered_with_how_it_goes() throws Exception {
        assertTrue(run(2, "dance").contains("import-pack"));
        assertTrue(run(2, "sync", "--root").contains("needs a value"));
    }

    private static String run(int expected, String... words) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = new Main(new PrintStream(out, true, StandardCharsets.UTF_8)).run(words);
        assertEquals(expected, code, out.toString(StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
