package io.closerate.job;

import io.closerate.language.Message;
import io.closerate.language.Mistake;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * Somebody who is told the verdict of each run by a POST of its JSON line.
 *
 * @param address an http or https address
 */
public record Webhook(URI address) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    public Webhook {
        if (address.getHost() == null || !("https".equals(address.getScheme()) || "http".equals(address.getScheme()))) {
            throw new Mistake(Message.of("fault.notify", "http://, https://"));
        }
    }

    /** {@return what went wrong; empty if it was told. The address may hold a secret and is not named but for its host} */
    public Optional<Message> tell(String json) {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8)).build();
        try {
            int status = HttpClient.newBuilder().connectTimeout(PATIENCE).build().send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status < 300 ? Optional.empty() : Optional.of(Message.of("cli.recalibrate.host-answered", address.getHost(), Integer.toString(status)));
        } catch (IOException e) {
            return Optional.of(Message.of("cli.recalibrate.host-silent", address.getHost(), e.getClass().getSimpleName()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(Message.of("cli.recalibrate.interrupted"));
        }
    }
}
