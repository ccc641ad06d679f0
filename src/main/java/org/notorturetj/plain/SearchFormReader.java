package org.notorturetj.plain;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;

import org.notorturetj.api.plain.SearchForm;
import org.notorturetj.platform.filter.FormFields;

/** Reads the form of the search page; without a query it asks for nothing. */
@Provider
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class SearchFormReader implements MessageBodyReader<SearchForm> {
    @Override
    public boolean isReadable(
            Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == SearchForm.class;
    }

    @Override
    public SearchForm readFrom(
            Class<SearchForm> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return new SearchForm(FormFields.of(body).getOrDefault("q", "").strip());
    }
}
