package org.notorturetj.types;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.notorturetj.api.paging.PageRequest;
import org.notorturetj.api.text.Language;
import org.notorturetj.api.type.DocumentType;

/**
 * The files of a new type that say nothing of their own: they follow from its interface and its
 * record. They are written once; whoever needs more changes them by hand.
 */
final class WrittenFiles {
    private static final Path SERVER = Path.of("main/java/org/notorturetj");
    private static final Path CLIENT =
            Path.of("../mobile-contract/src/main/java/org/notorturetj/client/offline");

    private WrittenFiles() {}

    /** Those that are not there, and what would stand in them. */
    static Map<Path, String> missing(DocumentType type) {
        Map<Path, String> files = new TreeMap<>();
        Optional<TypeApi> found = TypeApi.of(type);
        if (found.isEmpty()) {
            return files;
        }
        TypeApi api = found.get();
        String contract = api.contract().getPackageName();
        addPackage(files, TypeApi.SOURCES.resolve(contract.replace('.', '/')), contract, type);
        TypeApi.find(SERVER.resolve("content"), api.name() + "Type.java")
                .map(file -> Optional.ofNullable(file.getParent()).orElseThrow())
                .ifPresent(
                        folder ->
                                addPackage(
                                        files,
                                        folder,
                                        "org.notorturetj.content." + folder.getFileName(),
                                        type));
        Path resource = SERVER.resolve("reading/" + api.name() + "Resource.java");
        if (!Files.exists(resource) && api.list().isPresent() && api.get().isPresent()) {
            files.put(resource, resource(api));
        }
        api.published()
                .ifPresent(
                        published -> {
                            Path client = CLIENT.resolve(published.getSimpleName() + ".java");
                            if (!Files.exists(client)) {
                                files.put(client, new ClientFile(type, published).text());
                            }
                        });
        return files;
    }

    private static void addPackage(
            Map<Path, String> files, Path folder, String name, DocumentType type) {
        Path file = folder.resolve("package-info.java");
        if (!Files.exists(file)) {
            files.put(
                    file,
                    """
                    /** Documents of the type {@code %s}. */
                    @NullMarked
                    package %s;

                    import org.jspecify.annotations.NullMarked;
                    """
                            .formatted(type.word(), name));
        }
    }

    private static String resource(TypeApi api) {
        Method list = api.list().orElseThrow();
        Method get = api.get().orElseThrow();
        Optional<Class<?>> filter =
                List.of(list.getParameterTypes()).stream()
                        .filter(it -> it != Language.class && it != PageRequest.class)
                        .findFirst();
        Class<?> item = TypeApi.content(list);
        Class<?> document = TypeApi.content(get);
        Set<String> imports = new TreeSet<>();
        for (Class<?> used :
                List.of(
                        api.contract(),
                        top(item),
                        document,
                        list.getReturnType(),
                        get.getReturnType(),
                        PageRequest.class,
                        Language.class,
                        DocumentType.class)) {
            imports.add("import " + used.getName() + ";");
        }
        filter.filter(it -> it.getEnclosingClass() == null)
                .ifPresent(it -> imports.add("import " + it.getName() + ";"));
        imports.add("import org.notorturetj.reading.record.Documents;");
        String items = name(item);
        return """
        package org.notorturetj.reading;

        import jakarta.annotation.security.PermitAll;

        %s

        @PermitAll
        class %sResource implements %s {
            private final Documents documents;

            %sResource(Documents documents) {
                this.documents = documents;
            }

            @Override
            public Listing<%s> list(Language lang, %sPageRequest page) {
                return documents.list(lang, DocumentType.%s, %spage, %s.class);
            }

            @Override
            public Detailed<%s> get(Language lang, String slug) {
                return documents.get(lang, DocumentType.%s, slug, %s.class);
            }
        }
        """
                .formatted(
                        String.join("\n", imports),
                        api.name(),
                        api.contract().getSimpleName(),
                        api.name(),
                        items,
                        filter.map(it -> it.getSimpleName() + " filter, ").orElse(""),
                        api.type(),
                        filter.map(it -> "filter, ").orElse(""),
                        items,
                        name(document),
                        api.type(),
                        name(document));
    }

    private static Class<?> top(Class<?> type) {
        return Optional.<Class<?>>ofNullable(type.getEnclosingClass()).orElse(type);
    }

    /** As it is written where the outermost class is imported: Event.EventSummary. */
    private static String name(Class<?> type) {
        return type.getEnclosingClass() == null
                ? type.getSimpleName()
                : name(type.getEnclosingClass()) + "." + type.getSimpleName();
    }
}
