package org.notorturetj.contract.attack;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.server.mapping.URITemplate;
import org.notorturetj.contract.attack.RegularExpressions.Expression;

/**
 * What the framework compares every path with: the templates of the contracts and of the desk's
 * pages that it compiles to patterns, which it then searches for, and the patterns of its filters
 * in the settings.
 */
final class FrameworkPatterns {
    private static final java.nio.file.Path SETTINGS =
            java.nio.file.Path.of("main", "resources", "application.properties");

    /** Where paths stand: in the contracts, and at the pages of the desk. */
    private static final Pattern PLACES = Pattern.compile("org\\.notorturetj\\.(?:api|pages)\\.");

    private static final Pattern FILTER = Pattern.compile("quarkus\\.http\\.filter\\..*\\.matches");

    private FrameworkPatterns() {}

    /**
     * Each of them under where it stands.
     *
     * @param classes the names of those that may have paths
     */
    static Map<String, Expression> all(Stream<String> classes) {
        Map<String, Expression> all = new TreeMap<>();
        classes.filter(name -> PLACES.matcher(name).lookingAt())
                .map(FrameworkPatterns::loaded)
                .flatMap(
                        type ->
                                Stream.concat(
                                        Stream.of(type), Arrays.stream(type.getDeclaredMethods())))
                .map(element -> ((AnnotatedElement) element).getAnnotation(Path.class))
                .filter(Objects::nonNull)
                .forEach(path -> all.putAll(ofTemplate(path.value())));
        settings()
                .forEach(
                        (name, value) -> {
                            if (FILTER.matcher(name.toString()).matches()) {
                                Pattern pattern = Pattern.compile(value.toString());
                                all.put(name.toString(), new Expression(pattern, false));
                            }
                        });
        return all;
    }

    /** Of a path, as one of a class and as one of a method. */
    static Map<String, Expression> ofTemplate(String path) {
        Map<String, Expression> all = new TreeMap<>();
        for (boolean ofClass : new boolean[] {true, false}) {
            for (URITemplate.TemplateComponent part : new URITemplate(path, ofClass).components) {
                if (part.pattern != null) {
                    all.put("@Path " + path + " " + ofClass, new Expression(part.pattern, true));
                }
            }
        }
        return all;
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties settings() {
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(SETTINGS)) {
            settings.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }
}
