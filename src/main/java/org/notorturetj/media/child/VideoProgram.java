package org.notorturetj.media.child;

import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.notorturetj.platform.database.StartupException;
import org.notorturetj.platform.serving.ServerStarts;

/** ffmpeg, if it is configured; without it every video is refused. */
@ApplicationScoped
class VideoProgram {
    private final VideoConfig config;

    VideoProgram(VideoConfig config) {
        this.config = config;
    }

    /**
     * Refuses to start with a program that is not there: editors would be told that their videos
     * are broken.
     *
     * @throws StartupException if it is not
     */
    void check(@Observes ServerStarts start) {
        config.program().ifPresent(VideoProgram::check);
    }

    static void check(Path program) {
        if (!program.isAbsolute()
                || !Files.isRegularFile(program)
                || !Files.isExecutable(program)) {
            throw new StartupException(
                    "notorturetj.media.ffmpeg.program is the whole path of ffmpeg, such as /usr/bin/ffmpeg, and this server may run it.");
        }
    }
}
