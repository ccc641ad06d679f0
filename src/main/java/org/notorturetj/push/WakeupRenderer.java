package org.notorturetj.push;

import java.util.Map;

/** Shows what a wake-up becomes on its way, for people to look at. */
public interface WakeupRenderer {
    /** The message as each platform gets it: {@code android}, {@code apple}, {@code web}. */
    Map<String, Map<String, Object>> byPlatform(Wakeup wakeup, Target target);
}
