package org.notorturetj.content.nameguard.check;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.notorturetj.platform.command.ConsoleCommand;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tries the guard of protected names on files. */
@Command(
        name = "guard",
        mixinStandardHelpOptions = true,
        description = "Try the guard of protected names on files. Nothing is stored.")
public final class GuardCommand implements ConsoleCommand {
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(System.out);
        return CommandLine.ExitCode.USAGE;
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {
                "Say of each text whether it has one of the names: one JSON object a line.",
                "Names: {\"person\": 0, \"ru\": \"given surname\", \"tg\": …, \"en\": …, \"initials\": …}.",
                "Texts: {\"text\": …, \"lang\": \"ru\"}; other members are given back.",
                "Answers: the text's members, \"verdict\": \"block\" | \"warn\" | \"pass\", \"persons\", \"from\", \"to\"."
            })
    int check(
            @Option(
                            names = "--names",
                            required = true,
                            paramLabel = "FILE",
                            description = "Names, one JSON object a line.")
                    Path names,
            @Option(
                            names = "--texts",
                            required = true,
                            paramLabel = "FILE",
                            description = "Texts, one JSON object a line.")
                    Path texts) {
        var trial = new Trial(NameFile.read(names, System.err));
        OutputStream out = System.out;
        try (Stream<TextFile.Line> lines = TextFile.lines(texts)) {
            lines.forEach(line -> write(out, trial.answer(line)));
        }
        System.out.flush();
        return CommandLine.ExitCode.OK;
    }

    private static void write(OutputStream out, Object answer) {
        try {
            out.write((answer + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
