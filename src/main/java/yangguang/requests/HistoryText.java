package yangguang.requests;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import yangguang.datadir.Seal;

/// How a history and the applicant's particulars are written down: what the clock needs as plain JSON with
/// the name of its event, what people wrote as sealed JSON.
@Component
class HistoryText {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() { };
    private static final Map<String, Class<?>> EVENTS = Arrays.stream(ClockEvent.class.getPermittedSubclasses())
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private final Seal seal;

    HistoryText(Seal seal) {
        this.seal = seal;
    }

    String facts(Optional<ClockEvent> event) {
        if (event.isEmpty()) {
            return "{}";
        }
        ObjectNode facts = JSON.valueToTree(event.get());
        facts.put("event", event.get().getClass().getSimpleName());
        return JSON.writeValueAsString(facts);
    }

    Optional<ClockEvent> event(String facts) {
        ObjectNode node = (ObjectNode) JSON.readTree(facts);
        if (!node.has("event")) {
            return Optional.empty();
        }
        Class<?> type = EVENTS.get(node.remove("event").asString());
        return Optional.of((ClockEvent) JSON.treeToValue(node, type));
    }

    byte[] words(Map<String, String> words) {
        return words.isEmpty() ? null : seal.seal(JSON.writeValueAsString(words));
    }

    Map<String, String> words(byte[] sealed) {
        return sealed == null ? Map.of() : JSON.readValue(seal.open(sealed), WORDS);
    }

    byte[] applicant(Applicant applicant) {
        return seal.seal(JSON.writeValueAsString(applicant));
    }

    Applicant applicant(byte[] sealed) {
        return JSON.readValue(seal.open(sealed), Applicant.class);
    }

    /// The same for the same identity document, and telling nothing about it.
    String applicantKey(Applicant applicant) {
        return seal.blindIndex("applicant/" + (applicant.identityNumber().isEmpty()
                ? applicant.name() + "/" + applicant.phone() : applicant.identityNumber().toUpperCase(java.util.Locale.ROOT)));
    }
}
