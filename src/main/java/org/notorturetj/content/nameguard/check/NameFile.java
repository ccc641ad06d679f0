package org.notorturetj.content.nameguard.check;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.notorturetj.api.text.Language;
import org.notorturetj.content.nameguard.name.NameProblem;
import org.notorturetj.content.nameguard.name.ProtectedName;
import org.notorturetj.content.nameguard.name.WrittenName;

import com.fasterxml.jackson.databind.JsonNode;

/** Names of a trial, and what their file calls the persons. */
record NameFile(List<ProtectedName> names, Map<String, JsonNode> persons) {
    private static final Pattern SPACE = Pattern.compile("\\s++");

    private static final Pattern PATRONYMIC =
            Pattern.compile("(?iu).{2,60}(?:[ое]вич|[ое]вна|ична|[oe]vich|[oe]vna|ichna)");

    /** Reads a file; names that cannot be guarded are named by their line and left out. */
    static NameFile read(Path file, PrintStream warnings) {
        List<ProtectedName> names = new ArrayList<>();
        Map<String, JsonNode> persons = new LinkedHashMap<>();
        try (Stream<TextFile.Line> lines = TextFile.lines(file)) {
            lines.forEach(
                    line -> {
                        List<WrittenName> written = new ArrayList<>();
                        for (Language language : Language.values()) {
                            String name = line.text(language.tag()).strip();
                            if (!name.isEmpty()) {
                                add(language, name, line, written, warnings);
                            }
                        }
                        if (!written.isEmpty()) {
                            String id = "" + line.number();
                            names.add(new ProtectedName(id, null, written));
                            persons.put(id, line.members().path("person"));
                        }
                    });
        }
        return new NameFile(names, persons);
    }

    private static void add(
            Language language,
            String name,
            TextFile.Line line,
            List<WrittenName> written,
            PrintStream warnings) {
        WrittenName one = parse(language, name, line.text("initials"));
        Optional<NameProblem> problem = one.problem();
        if (problem.filter(NameProblem.NO_INITIALS::equals).isPresent()) {
            one = parse(language, name, "");
            problem = one.problem();
        }
        if (problem.isPresent()) {
            warnings.printf(
                    "Names, line %d: the name in %s cannot be guarded: %s.%n",
                    line.number(), language.tag(), problem.get());
        } else {
            written.add(one);
        }
    }

    /** Given name first, surname last; a patronymic is known by its ending. */
    static WrittenName parse(Language language, String name, String initials) {
        List<String> words = new ArrayList<>(List.of(SPACE.split(name)));
        String patronymic = "";
        for (int i = 1; i < words.size() && words.size() > 2; i++) {
            if (PATRONYMIC.matcher(words.get(i)).matches()) {
                patronymic = words.remove(i);
            }
        }
        String surname = words.size() > 1 ? words.remove(words.size() - 1) : "";
        return new WrittenName(
                language, String.join(" ", words), surname, patronymic, List.of(), initials);
    }

    /** Nothing: a name is never printed. */
    @Override
    public String toString() {
        return "NameFile[" + names.size() + "]";
    }
}
