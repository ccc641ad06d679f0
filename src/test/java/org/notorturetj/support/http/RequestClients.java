package org.notorturetj.support.http;

import org.apache.http.client.HttpClient;
import org.apache.http.conn.scheme.SchemeRegistry;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.conn.BasicClientConnectionManager;
import org.apache.http.impl.conn.SchemeRegistryFactory;

import io.restassured.config.HttpClientConfig;

import groovy.lang.GroovySystem;

/**
 * What REST Assured does anew for each request is done once here: it read the certificates of all
 * authorities, and looked through all jars for classes that nobody has written (a tenth of the
 * processor time of the desk's tests).
 */
public final class RequestClients {
    @SuppressWarnings("deprecation") // REST Assured takes this client only
    private static final SchemeRegistry SCHEMES = SchemeRegistryFactory.createDefault();

    static {
        // Somebody's own metaclass, for each class that Groovy meets
        GroovySystem.getMetaClassRegistry()
                .getMetaClassCreationHandler()
                .setDisableCustomMetaClassLookup(true);
    }

    private RequestClients() {}

    /** A client of its own for each request, as before: none waits for another. */
    public static HttpClientConfig config() {
        return HttpClientConfig.httpClientConfig().httpClientFactory(RequestClients::client);
    }

    @SuppressWarnings("deprecation")
    private static HttpClient client() {
        return new DefaultHttpClient(new BasicClientConnectionManager(SCHEMES));
    }
}
