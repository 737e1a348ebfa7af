package yangguang.requests.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import yangguang.requests.ApplicantKind;
import yangguang.requests.Channel;
import yangguang.requests.ConsultationKind;
import yangguang.requests.Opinion;
import yangguang.requests.ProvisionForm;
import yangguang.requests.ProvisionRoute;
import yangguang.web.Choice;

/// What the forms of this procedure offer (选项), each in its official wording.
public final class Choices {

    private Choices() {
    }

    public static List<Choice> forms() {
        return Arrays.stream(ProvisionForm.values()).map(form -> new Choice(form.name(), form.wording())).toList();
    }

    public static List<Choice> routes() {
        return Arrays.stream(ProvisionRoute.values()).map(route -> new Choice(route.name(), route.wording())).toList();
    }

    public static List<Choice> organisationKinds() {
        return Arrays.stream(ApplicantKind.values()).filter(ApplicantKind::isOrganisation)
                .map(kind -> new Choice(kind.name(), kind.label())).toList();
    }

    public static List<Choice> identityKinds() {
        return Stream.of("居民身份证", "护照", "港澳居民来往内地通行证", "台湾居民来往大陆通行证", "外国人永久居留身份证", "其他证件")
                .map(kind -> new Choice(kind, kind)).toList();
    }

    /// Every channel but the portal's own, for requests that an officer enters.
    public static List<Choice> channels() {
        return Arrays.stream(Channel.values()).filter(channel -> channel != Channel.WEB)
                .map(channel -> new Choice(channel.name(), channel.label(), "收到之日为" + channel.fixes().words())).toList();
    }

    public static List<Choice> consultations() {
        return Arrays.stream(ConsultationKind.values())
                .map(kind -> new Choice(kind.name(), kind.act(), kind.silence())).toList();
    }

    public static List<Choice> opinions() {
        return Arrays.stream(Opinion.values()).map(opinion -> new Choice(opinion.name(), opinion.wording())).toList();
    }
}
