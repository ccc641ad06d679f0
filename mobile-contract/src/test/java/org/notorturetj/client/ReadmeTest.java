package org.notorturetj.client;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the README shows compiles as it stands, in Java 8 as for Android 7. */
class ReadmeTest {
    @Test
    void every_java_example_compiles_as_it_stands(@TempDir Path folder) throws IOException {
        Matcher blocks =
                Pattern.compile("(?s)```java\n(.*?)```")
                        .matcher(Files.readString(Path.of("README.md")));
        int compiled = 0;
        while (blocks.find()) {
            StringWriter errors = new StringWriter();
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            List<String> options =
                    List.of(
                            "--release",
                            "8",
                            "-Xlint:-options",
                            "-proc:none",
                            "-d",
                            folder.toString(),
                            "-cp",
                            Path.of("target/classes").toString());
            boolean good =
                    compiler.getTask(
                                    errors,
                                    null,
                                    null,
                                    options,
                                    null,
                                    List.of(new Source(blocks.group(1))))
                            .call();
            assertTrue(good, errors.toString());
            compiled++;
        }
        assertTrue(compiled >= 1, "the README has no example");
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreErrors) {
            return text;
        }
    }
}
