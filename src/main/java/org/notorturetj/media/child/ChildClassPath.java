package org.notorturetj.media.child;

import java.io.File;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where the classes are that open files: found by one class of each library, and none of them is
 * loaded here. A child with all 270 libraries of the server would look into each of them.
 */
final class ChildClassPath {
    private static final List<String> ONE_OF_EACH =
            List.of(
                    "org/notorturetj/media/cleaning/CleanFile",
                    "com/twelvemonkeys/imageio/plugins/jpeg/JPEGImageReader",
                    "com/twelvemonkeys/imageio/plugins/webp/WebPImageReader",
                    "com/twelvemonkeys/imageio/ImageReaderBase",
                    "com/twelvemonkeys/imageio/metadata/Directory",
                    "com/twelvemonkeys/io/SubStream",
                    "com/twelvemonkeys/lang/Validate",
                    "com/twelvemonkeys/image/ImageUtil",
                    "com/luciad/imageio/webp/WebPWriter",
                    "kotlin/Metadata",
                    "com/drew/imaging/ImageMetadataReader",
                    "com/adobe/internal/xmp/XMPMeta",
                    "net/coobird/thumbnailator/Thumbnailator",
                    "io/trbl/blurhash/BlurHash",
                    "org/apache/tika/Tika",
                    "org/slf4j/Logger",
                    "org/apache/commons/io/IOUtils",
                    "org/apache/pdfbox/Loader",
                    "org/apache/pdfbox/io/IOUtils",
                    "org/apache/fontbox/FontBoxFont",
                    "org/apache/commons/logging/LogFactory",
                    "org/jboss/logging/Logger",
                    "org/gagravarr/ogg/OggFile");

    private ChildClassPath() {}

    /** As {@code -cp} takes it. */
    static String get() {
        return ONE_OF_EACH.stream()
                .map(ChildClassPath::where)
                .distinct()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path where(String name) {
        String file = name + ".class";
        URL found = ChildClassPath.class.getClassLoader().getResource(file);
        if (found == null) {
            throw new IllegalStateException("not on the class path: " + name);
        }
        try {
            if (found.openConnection() instanceof JarURLConnection jar) {
                return Path.of(jar.getJarFileURL().toURI());
            }
            String whole = found.toURI().toString();
            return Path.of(URI.create(whole.substring(0, whole.length() - file.length())));
        } catch (java.io.IOException | java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
