package org.notorturetj.types;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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
        return find(ROOT, name(type) + "Api.java")
                .map(file -> new TypeApi(type, name(type), loaded(SOURCES.relativize(file))));
    }

    /** A type in names of classes. */
    static String name(DocumentType type) {
        return type.facts().getSimpleName().replaceFirst("Facts$", "");
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
