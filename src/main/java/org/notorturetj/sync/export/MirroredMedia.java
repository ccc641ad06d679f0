package org.notorturetj.sync.export;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.notorturetj.media.serving.CopiedFiles;
import org.notorturetj.sync.MirrorFolder;

/** The files of media in a mirror, where phones ask for them: {@code media/} beside {@code v1/}. */
final class MirroredMedia {
    private static final String FOLDER = "media/";
    private static final Pattern OURS = Pattern.compile(FOLDER + "[0-9a-f]{64}\\.[a-z0-9]{3,4}");

    private final CopiedFiles files;
    private final MirrorFolder folder;

    MirroredMedia(CopiedFiles files, MirrorFolder folder) {
        this.files = files;
        this.folder = folder;
    }

    /** Writes those that readers may have now and that are not there. */
    void write() throws IOException {
        for (Map.Entry<String, Long> file : files.all().entrySet()) {
            if (!folder.keep(FOLDER + file.getKey(), file.getValue())) {
                write(file.getKey());
            }
        }
    }

    /** What is taken away meanwhile is left out. */
    private void write(String name) throws IOException {
        Optional<InputStream> found = files.open(name);
        if (found.isPresent()) {
            try (InputStream bytes = found.get()) {
                folder.put(FOLDER + name, bytes::transferTo);
            }
        }
    }

    /** Whether a path is that of such a file: one that was not written is gone. */
    static boolean isOurs(String path) {
        return OURS.matcher(path).matches();
    }
}
