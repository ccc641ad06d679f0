package org.notorturetj.platform.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.notorturetj.platform.database.StartupException;
import org.notorturetj.platform.text.Distance;

/**
 * Finds settings that do not exist before anything is started or made: what is misspelt would be
 * passed over, and with it a limit, a folder or a refusal. The names are those of
 * docs/operations/configuration.md.
 */
final class SettingNames {
    private static final String PREFIX = "notorturetj.";

    /** What begins like ours: a slip in the first word is found, too. */
    private static final Pattern OURS = Pattern.compile("(?i)notort[a-z]{0,20}[._-].*");

    /** Kubernetes tells a container of a service that is called like the program. */
    private static final Pattern OF_KUBERNETES =
            Pattern.compile("NOTORTURETJ_(SERVICE_(HOST|PORT(_.*)?)|PORT(_[0-9]+_.*)?)");

    /** An element of a list, as a property and as a variable. */
    private static final Pattern INDEX = Pattern.compile("\\[[0-9]+]$|_[0-9]+_$");

    private static final Pattern ROW = Pattern.compile("^\\| (`notorturetj\\..*?) \\| ");
    private static final Pattern QUOTED = Pattern.compile("`([^`*]+)`");

    /** The server's own, which it leaves to itself in this process. */
    private static final Set<String> INTERNAL =
            Set.of(
                    "notorturetj.command",
                    "notorturetj.ports-checked",
                    "notorturetj.database.embedded.in-use");

    private static final int FAR = 100;

    private final Set<String> known;

    private SettingNames(Set<String> known) {
        this.known = known;
    }

    /**
     * Looks at the command line, the environment and the file of settings.
     *
     * @throws StartupException naming each setting that does not exist, with the nearest that does
     */
    static void check() {
        List<String> given = new ArrayList<>(System.getProperties().stringPropertyNames());
        given.addAll(System.getenv().keySet());
        Path file = Path.of("config", "application.properties");
        if (Files.exists(file)) {
            try (InputStream lines = Files.newInputStream(file)) {
                given.addAll(names(lines));
            } catch (IOException e) {
                throw new StartupException("%s cannot be read: %s.".formatted(file, e), e);
            }
        }
        ofThisServer()
                .failure(given)
                .ifPresent(
                        sentence -> {
                            throw new StartupException(sentence);
                        });
    }

    /** Those of the page, and the defaults of the program: each group of a limit is one. */
    static SettingNames ofThisServer() {
        Set<String> known = new TreeSet<>(INTERNAL);
        try (InputStream page = resource("/docs/configuration.md");
                InputStream defaults = resource("/application.properties")) {
            new String(page.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> addRow(known, line));
            names(defaults).stream().filter(it -> it.startsWith(PREFIX)).forEach(known::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SettingNames(known);
    }

    /** What is wrong with the names of settings, in one sentence; others are passed over. */
    Optional<String> failure(Collection<String> given) {
        List<String> wrong =
                given.stream()
                        .map(name -> name.replaceFirst("^%[a-z,]+\\.", ""))
                        .filter(name -> OURS.matcher(name).matches())
                        .filter(name -> !OF_KUBERNETES.matcher(name).matches())
                        .filter(name -> known.stream().noneMatch(it -> isName(name, it)))
                        .sorted()
                        .map(this::withNearest)
                        .toList();
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "There is no setting %s. Nothing was started or changed; docs/operations/configuration.md has all."
                                .formatted(String.join(", and no ", wrong)));
    }

    private static boolean isName(String given, String setting) {
        String whole = INDEX.matcher(given).replaceFirst("");
        return whole.indexOf('.') >= 0
                ? whole.equals(setting)
                : variable(whole).equals(variable(setting));
    }

    private String withNearest(String given) {
        boolean property = given.indexOf('.') >= 0;
        String wanted = variable(INDEX.matcher(given).replaceFirst(""));
        String nearest =
                known.stream()
                        .min(
                                Comparator.comparing(
                                        it -> Distance.between(wanted, variable(it), FAR)))
                        .orElseThrow();
        return "%s (the nearest is %s)".formatted(given, property ? nearest : variable(nearest));
    }

    private static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static void addRow(Set<String> known, String line) {
        Matcher row = ROW.matcher(line);
        if (row.find()) {
            String prefix = "";
            for (var name : QUOTED.matcher(row.group(1)).results().toList()) {
                String quoted = name.group(1);
                String setting = quoted.startsWith(".") ? prefix + quoted : quoted;
                known.add(setting);
                prefix = setting.substring(0, setting.lastIndexOf('.'));
            }
        }
    }

    private static Set<String> names(InputStream lines) throws IOException {
        var properties = new Properties();
        properties.load(new InputStreamReader(lines, StandardCharsets.UTF_8));
        return properties.stringPropertyNames();
    }

    private static InputStream resource(String path) {
        return Objects.requireNonNull(SettingNames.class.getResourceAsStream(path));
    }
}
