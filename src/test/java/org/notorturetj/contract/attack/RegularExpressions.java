package org.notorturetj.contract.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.notorturetj.contract.Contract;

/**
 * Every regular expression of the server, of the contract and of the phones' client: patterns in
 * static fields, in constants of enums and in annotations, literals in the sources, and what the
 * framework makes of paths and settings.
 */
final class RegularExpressions {
    private static final List<Path> MODULES =
            List.of(Path.of(""), Path.of("..", "api"), Path.of("..", "mobile-contract"));

    private static final List<String> FOLDERS = List.of("main/java", "src/main/java");

    private static final Pattern LITERAL =
            Pattern.compile(
                    "(?:Pattern\\.compile|Pattern\\.matches|\\.matches|\\.replaceAll|\\.replaceFirst|\\.split|pattern = )"
                            + "\\(?\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\s*[,)]");

    private static final Pattern SEARCHES =
            Pattern.compile(
                    "\\.find\\(|\\.results\\(|\\.replace(All|First)\\(|\\.split(AsStream)?\\(");

    private RegularExpressions() {}

    /** Each of them under where it stands. */
    static Map<String, Expression> all() {
        Map<String, Expression> all = new TreeMap<>();
        for (Path source : sources()) {
            ofSource(source, all);
        }
        all.putAll(FrameworkPatterns.all(names()));
        return all;
    }

    /** The classes whose sources are looked at. */
    static Stream<String> names() {
        return sources().stream().map(RegularExpressions::name);
    }

    /** Sources that mention a pattern of which none was found, and patterns of the contracts. */
    static Set<String> missed(Map<String, Expression> all) {
        Set<String> missed = new TreeSet<>();
        for (Path source : sources()) {
            String name = name(source);
            boolean has = text(source).contains("Pattern.compile(");
            if (has && all.keySet().stream().noneMatch(key -> key.startsWith(name + " "))) {
                missed.add(name);
            }
        }
        for (Contract contract : Contract.values()) {
            missed.addAll(contract.current().findValuesAsText("pattern"));
        }
        all.values().stream()
                .map(expression -> expression.pattern().pattern().replace(")*+", ")*"))
                .forEach(pattern -> missed.removeAll(Set.of(pattern, "^" + pattern + "$")));
        return missed;
    }

    private static void ofSource(Path source, Map<String, Expression> all) {
        String text = text(source);
        String name = name(source);
        boolean searches = SEARCHES.matcher(text).find();
        LITERAL.matcher(text)
                .results()
                .forEach(
                        literal ->
                                all.put(
                                        name + " " + literal.group(1),
                                        new Expression(
                                                Pattern.compile(
                                                        literal.group(1)
                                                                .replaceAll(
                                                                        "(?<!\\\\)\\\\u([0-9a-fA-F]{4})",
                                                                        "\\\\\\\\x{$1}")
                                                                .translateEscapes()),
                                                !isMatch(literal) && searches)));
        if (text.contains("Pattern")) {
            loaded(name)
                    .forEach(
                            pattern ->
                                    all.put(
                                            name + " " + pattern.pattern(),
                                            new Expression(pattern, searches)));
        }
    }

    private static boolean isMatch(MatchResult literal) {
        return literal.group().contains("matches");
    }

    private static Stream<Pattern> loaded(String name) {
        try {
            Class<?> type = Class.forName(name);
            return Stream.concat(
                    Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredClasses()))
                            .flatMap(RegularExpressions::ofClass),
                    DeclaredPatterns.of(type).map(Pattern::compile));
        } catch (LinkageError e) {
            return Stream.of(); // it starts only in a server: its literals are found in its source
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Pattern> ofClass(Class<?> type) {
        Stream<Pattern> constants =
                type.isEnum()
                        ? Arrays.stream(type.getEnumConstants())
                                .flatMap(constant -> ofFields(type, constant, false))
                        : Stream.of();
        return Stream.concat(ofFields(type, null, true), constants);
    }

    private static Stream<Pattern> ofFields(
            Class<?> type, @org.jspecify.annotations.Nullable Object of, boolean isStatic) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) == isStatic)
                .filter(field -> !field.isSynthetic())
                .map(field -> value(field, of))
                .filter(Objects::nonNull)
                .flatMap(RegularExpressions::patterns);
    }

    private static Object value(Field field, @org.jspecify.annotations.Nullable Object of) {
        try {
            field.setAccessible(true);
            return Objects.requireNonNullElse(field.get(of), "");
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Pattern> patterns(Object value) {
        if (value instanceof Pattern pattern) {
            return Stream.of(pattern);
        }
        Collection<?> several =
                value instanceof Map<?, ?> map
                        ? map.values()
                        : value instanceof Collection<?> collection ? collection : List.of();
        return several.stream().filter(Pattern.class::isInstance).map(Pattern.class::cast);
    }

    private static List<Path> sources() {
        return MODULES.stream()
                .flatMap(module -> FOLDERS.stream().map(module::resolve))
                .filter(Files::isDirectory)
                .flatMap(RegularExpressions::javaFiles)
                .toList();
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path source) {
        String path = source.toString().replace('/', '.');
        return path.substring(path.indexOf("org.notorturetj"), path.length() - ".java".length());
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One of them.
     *
     * @param searches whether a text may be searched for it, and not only compared as a whole
     */
    record Expression(Pattern pattern, boolean searches) {}
}
