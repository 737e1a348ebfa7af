package yangguang.requests.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import yangguang.agencies.Agency;
import yangguang.requests.ApplicantKind;
import yangguang.requests.ProvisionForm;
import yangguang.requests.ProvisionRoute;
import yangguang.statute.Obstacle;
import yangguang.web.Page;

/// The application form on the portal, empty or with what keeps it from being accepted.
///
/// @param again whether the form comes back, so that files must be chosen once more
public record NewRequestPage(Agency agency, ApplicationForm form, boolean organisation, List<Obstacle> obstacles,
        boolean again) implements Page {

    @Override
    public String template() {
        return "requests/new";
    }

    @Override
    public int status() {
        return obstacles.isEmpty() ? 200 : 422;
    }

    public Map<String, String> forms() {
        return wordings(ProvisionForm.values(), ProvisionForm::name, ProvisionForm::wording, _ -> true);
    }

    public Map<String, String> routes() {
        return wordings(ProvisionRoute.values(), ProvisionRoute::name, ProvisionRoute::wording, _ -> true);
    }

    public Map<String, String> organisationKinds() {
        return wordings(ApplicantKind.values(), ApplicantKind::name, ApplicantKind::label,
                kind -> kind != ApplicantKind.NATURAL_PERSON);
    }

    public Map<String, String> identityKinds() {
        return IDENTITY_KINDS;
    }

    static final Map<String, String> IDENTITY_KINDS = wordings(
            new String[] {"居民身份证", "护照", "港澳居民来往内地通行证", "台湾居民来往大陆通行证", "外国人永久居留身份证", "其他证件"},
            Function.identity(), Function.identity(), _ -> true);

    static <T> Map<String, String> wordings(T[] values, Function<T, String> name, Function<T, String> wording,
            Predicate<T> offered) {
        Map<String, String> options = new LinkedHashMap<>();
        Arrays.stream(values).filter(offered).forEach(value -> options.put(name.apply(value), wording.apply(value)));
        return options;
    }
}
