package org.notorturetj.platform.openapi.served;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.quarkus.arc.Unremovable;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;

/**
 * Serves the contract's documents as the build wrote them, read when somebody asks. The framework
 * reads them at every start, makes a model of each and writes it twice, which is a quarter of what
 * the main thread does until hotlines are answered (docs/lab/36); nothing would be added to them,
 * since all filters run in the build.
 *
 * <p>The framework asks the container for it, so nobody injects it. Not in a client proxy: the
 * framework calls a method of it that only its own package sees.
 */
@Alternative
@Priority(1)
@Singleton
@Unremovable
class BuiltDocuments extends OpenApiDocumentService {
    private final Map<String, byte[]> read = new ConcurrentHashMap<>();

    /** Before the framework looks for them. */
    @PostConstruct
    void hide() {
        OpenApiConstants.classLoader = new WithoutDocuments(loader());
    }

    @Override
    public byte[] getDocument(String name, Format format) {
        String document =
                OpenApiConstants.DEFAULT_DOCUMENT_NAME.equals(name)
                        ? OpenApiConstants.BASE_NAME
                        : OpenApiConstants.BASE_NAME + "-" + name;
        return read.computeIfAbsent(document + "." + format, BuiltDocuments::read);
    }

    private static byte[] read(String file) {
        try (InputStream document = loader().getResourceAsStream(file)) {
            return Optional.ofNullable(document)
                    .orElseThrow(() -> new IOException("the build wrote no " + file))
                    .readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the application: what the build wrote is seen by no other, in tests and in dev mode. */
    private static ClassLoader loader() {
        return BuiltDocuments.class.getClassLoader();
    }

    /** What the framework looks for its documents in when it starts: there are none. */
    private static final class WithoutDocuments extends ClassLoader {
        WithoutDocuments(ClassLoader parent) {
            super(parent);
        }

        @Override
        public @Nullable InputStream getResourceAsStream(String name) {
            return name.startsWith(OpenApiConstants.BASE_NAME)
                    ? null
                    : super.getResourceAsStream(name);
        }
    }
}
