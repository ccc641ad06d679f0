package org.notorturetj.support;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableBean;
import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import org.notorturetj.content.type.ContentConfig;
import org.notorturetj.desk.account.AccountConfig;
import org.notorturetj.desk.mail.MailConfig;
import org.notorturetj.platform.http.HttpConfig;
import org.notorturetj.platform.ratelimit.LimitsConfig;
import org.notorturetj.push.PushConfig;

/**
 * The configuration mappings that {@link WithSettings} can change, read anew on each access. Beans
 * that copied a setting on creation do not notice; {@link #changed} recreates those that use the
 * rate limits.
 */
class LiveSettings {
    @Mock
    @Produces
    @Singleton
    AccountConfig accounts() {
        return live(AccountConfig.class);
    }

    @Mock
    @Produces
    @Singleton
    ContentConfig content() {
        return live(ContentConfig.class);
    }

    @Mock
    @Produces
    @Singleton
    HttpConfig http() {
        return live(HttpConfig.class);
    }

    @Mock
    @Produces
    @Singleton
    LimitsConfig limits() {
        return live(LimitsConfig.class);
    }

    @Mock
    @Produces
    @Singleton
    MailConfig mail() {
        return live(MailConfig.class);
    }

    @Mock
    @Produces
    @Singleton
    PushConfig push() {
        return live(PushConfig.class);
    }

    private static <T> T live(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> {
                            try {
                                return method.invoke(ChangedSettings.mapping(type), arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }));
    }

    /** Discards the counts made under other limits: the beans are recreated on next use. */
    static void changed() {
        var container = Arc.container();
        container.beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .filter(bean -> bean.getScope() == ApplicationScoped.class)
                .filter(bean -> injects(bean.getBeanClass(), LimitsConfig.class))
                .forEach(
                        bean ->
                                container
                                        .getActiveContext(ApplicationScoped.class)
                                        .destroy((InjectableBean<?>) bean));
    }

    private static boolean injects(Class<?> bean, Class<?> config) {
        return Arrays.stream(bean.getDeclaredConstructors())
                .anyMatch(
                        constructor ->
                                Arrays.asList(constructor.getParameterTypes()).contains(config));
    }
}
