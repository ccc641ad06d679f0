package org.notorturetj.verification;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;

import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.verification.PastedText;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;

/**
 * Reads a pasted text that is not wrapped in JSON: from a command line, and from the form of the
 * page, which a browser sends as {@code text=…} (HTML, text/plain form data) without any script.
 */
@Provider
@Consumes(MediaType.TEXT_PLAIN)
class PastedTextReader implements MessageBodyReader<PastedText> {
    private static final String FIELD = "text=";

    @Override
    public boolean isReadable(
            Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == PastedText.class;
    }

    @Override
    public PastedText readFrom(
            Class<PastedText> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        String coding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
        String charset = mediaType.getParameters().get(MediaType.CHARSET_PARAMETER);
        if ((coding != null && !"identity".equalsIgnoreCase(coding))
                || (charset != null && !"utf-8".equalsIgnoreCase(charset))) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        String text = text(body.readAllBytes());
        return new PastedText(text.startsWith(FIELD) ? text.substring(FIELD.length()) : text);
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, "/", Rule.UTF_8);
        }
    }
}
