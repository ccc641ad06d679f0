package org.notorturetj.media.child;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** The program that makes clean videos. */
@ConfigMapping(prefix = "notorturetj.media.ffmpeg")
interface VideoConfig {
    /** Of ffmpeg, its whole path. None: videos are refused. */
    Optional<Path> program();
}
