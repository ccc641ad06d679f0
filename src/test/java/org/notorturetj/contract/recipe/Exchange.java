package org.notorturetj.contract.recipe;

import org.notorturetj.contract.ContractReader.Operation;
import org.notorturetj.platform.json.CanonicalJson;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;

/** Sends a request to an operation. */
public final class Exchange {
    private Exchange() {}

    /**
     * Sends it; the judge behind every request compares the answer with the contract.
     *
     * @throws AssertionError when the contract does not promise such an answer
     */
    public static Response send(Operation operation, SampleRequest request) {
        RequestSpecification sent =
                given().pathParams(request.path())
                        .queryParams(request.query())
                        .headers(request.headers());
        if (request.body() != null && operation.takesForm()) {
            sent.contentType(ContentType.URLENC).formParams(request.body());
        } else if (operation.takesBytes()) {
            sent.contentType("application/offset+octet-stream").body(new byte[] {1, 2, 3});
        } else if (request.body() != null) {
            sent.contentType(ContentType.JSON).body(CanonicalJson.write(request.body()));
        }
        return sent.request(operation.method(), operation.path());
    }
}
