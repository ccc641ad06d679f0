package org.notorturetj.support.setting;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.notorturetj.content.type.ContentConfig;
import org.notorturetj.desk.account.AccountConfig;
import org.notorturetj.desk.link.LinksConfig;
import org.notorturetj.desk.mail.MailConfig;
import org.notorturetj.edge.cache.CacheConfig;
import org.notorturetj.hub.HubConfig;
import org.notorturetj.media.scanning.ScannerConfig;
import org.notorturetj.plain.PlainConfig;
import org.notorturetj.platform.http.HttpConfig;
import org.notorturetj.platform.ratelimit.LimitsConfig;
import org.notorturetj.push.PushConfig;
import org.notorturetj.sync.EncodingConfig;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableBean;
import io.quarkus.test.Mock;

/**
 * The groups of settings that {@link WithSettings} changes, read anew at each question. A bean that
 * keeps what it read when it was made does not notice; {@link #changed} makes those of the rates
 * and of the codings anew.
 */
class LiveSettings {
    private static final Set<Class<?>> KEPT =
            Set.of(EncodingConfig.class, LimitsConfig.class, CacheConfig.class);

    @Mock
    @Produces
    @Singleton
    AccountConfig accounts() {
        return live(AccountConfig.class);
    }

    @Mock
    @Produces
    @Singleton
    LinksConfig links() {
        return live(LinksConfig.class);
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
    CacheConfig memory() {
        return live(CacheConfig.class);
    }

    @Mock
    @Produces
    @Singleton
    HubConfig hub() {
        return live(HubConfig.class);
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
    PlainConfig pages() {
        return live(PlainConfig.class);
    }

    @Mock
    @Produces
    @Singleton
    PushConfig push() {
        return live(PushConfig.class);
    }

    @Mock
    @Produces
    @Singleton
    EncodingConfig encoding() {
        return live(EncodingConfig.class);
    }

    @Mock
    @Produces
    @Singleton
    ScannerConfig scanner() {
        return live(ScannerConfig.class);
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

    /** Forgets what was counted or coded under other settings: those beans are made when asked. */
    static void changed() {
        var container = Arc.container();
        container.beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .filter(bean -> bean.getScope() == ApplicationScoped.class)
                .filter(bean -> keeps(bean.getBeanClass()))
                .forEach(
                        bean ->
                                container
                                        .getActiveContext(ApplicationScoped.class)
                                        .destroy((InjectableBean<?>) bean));
    }

    private static boolean keeps(Class<?> bean) {
        return Arrays.stream(bean.getDeclaredConstructors())
                .flatMap(made -> Arrays.stream(made.getParameterTypes()))
                .anyMatch(KEPT::contains);
    }
}
