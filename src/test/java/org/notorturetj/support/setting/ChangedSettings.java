package org.notorturetj.support.setting;

import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/**
 * The settings that {@link WithSettings} overrides for one test. Each test starts with the
 * overrides of its class only, so that none leaks into another.
 */
public final class ChangedSettings implements QuarkusTestBeforeEachCallback {
    private static volatile ChangedSettings current = new ChangedSettings();

    private final Map<String, String> changed;
    private final Map<Class<?>, Object> mappings = new ConcurrentHashMap<>();

    /** No overrides; called by the service loader. */
    public ChangedSettings() {
        this(Map.of());
    }

    private ChangedSettings(Map<String, String> changed) {
        this.changed = changed;
    }

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        Map<String, String> next = new HashMap<>(of(context.getTestInstance().getClass()));
        next.putAll(of(context.getTestMethod()));
        if (!next.equals(current.changed)) {
            current = new ChangedSettings(next);
            LiveSettings.changed();
        }
    }

    private static Map<String, String> of(AnnotatedElement test) {
        return Optional.ofNullable(test.getAnnotation(WithSettings.class)).stream()
                .flatMap(settings -> Arrays.stream(settings.value()))
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
    }

    /** The value to which the running test overrides a setting, if any. */
    public static Optional<String> value(String name) {
        return Optional.ofNullable(current.changed.get(name));
    }

    /** A configuration mapping with the current overrides. */
    static <T> T mapping(Class<T> type) {
        ChangedSettings now = current;
        return type.cast(now.mappings.computeIfAbsent(type, now::read));
    }

    private Object read(Class<?> type) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withSources(
                        new Overlay(
                                changed, ConfigProvider.getConfig().unwrap(SmallRyeConfig.class)))
                .withMapping(type)
                .withValidateUnknown(false)
                .build()
                .getConfigMapping(type);
    }

    /** Overrides take precedence over the settings the server was started with. */
    private record Overlay(Map<String, String> changed, SmallRyeConfig started)
            implements ConfigSource {
        @Override
        public Set<String> getPropertyNames() {
            return Stream.concat(
                            changed.keySet().stream(),
                            Stream.of(started.getPropertyNames())
                                    .flatMap(
                                            names ->
                                                    java.util.stream.StreamSupport.stream(
                                                            names.spliterator(), false)))
                    .filter(name -> name.startsWith("notorturetj."))
                    .collect(Collectors.toSet());
        }

        @Override
        public @Nullable String getValue(String name) {
            return changed.containsKey(name)
                    ? changed.get(name)
                    : started.getConfigValue(name).getValue();
        }

        @Override
        public String getName() {
            return "changed by a test";
        }
    }
}
