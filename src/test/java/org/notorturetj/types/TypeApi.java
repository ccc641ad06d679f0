package org.notorturetj.types;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.notorturetj.api.paging.Detailed;
import org.notorturetj.api.paging.Listing;
import org.notorturetj.api.type.DocumentType;

/**
 * The list of a type and its documents, as the contract has them: {@code EventApi} of EVENT.
 *
 * @param name of the type in names of classes: Event, CaseUpdate
 */
record TypeApi(DocumentType type, String name, Class<?> contract) {
    static final Path SOURCES = Path.of("../api/src/main/java");
    private static final Path ROOT = SOURCES.resolve("org/notorturetj/api");

    /** Empty when nobody reads the type by itself. */
    static Optional<TypeApi> of(DocumentType type) {
        String name =
                Stream.of(type.name().split("_", -1))
                        .map(part -> part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining());
        return find(ROOT, name + "Api.java")
                .map(file -> new TypeApi(type, name, loaded(SOURCES.relativize(file))));
    }

    /** The file with a name below a folder. */
    static Optional<Path> find(Path folder, String name) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith(name)).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> loaded(Path source) {
        try {
            return Class.forName(source.toString().replaceFirst("\\.java$", "").replace('/', '.'));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The method that lists it. */
    Optional<Method> list() {
        return returning(Listing.class);
    }

    /** The method that gives one document. */
    Optional<Method> get() {
        return returning(Detailed.class);
    }

    /** What a document of it is published as. */
    Optional<Class<?>> published() {
        return get().map(TypeApi::content);
    }

    /** What a list or a response holds. */
    static Class<?> content(Method method) {
        return (Class<?>)
                ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];
    }

    private Optional<Method> returning(Class<?> response) {
        return Stream.of(contract.getMethods())
                .filter(method -> method.getReturnType() == response)
                .findFirst();
    }
}
