package yangguang.requests;

import java.util.List;
import yangguang.letters.Answer;

/// From a [Disposition] to the words its letter needs (答复内容): the one place where both lists meet, so that a new
/// disposition does not compile until its letter is decided.
final class Replies {

    private Replies() {
    }

    static Answer answer(Disposition disposition) {
        return switch (disposition) {
            case Disposition.AlreadyPublic d -> new Answer.AlreadyPublic(d.medium().label(), d.place(), or(d.link()));
            case Disposition.Provided d -> new Answer.Provided(Correspondence.lines(d.what()), d.form().label(),
                    d.route(), d.availableOn());
            case Disposition.PartlyGranted d -> new Answer.PartlyProvided(Correspondence.lines(d.given()),
                    d.form().label(), withheld(d.withheld()));
            case Disposition.StateSecret d -> new Answer.StateSecret(d.basis(), d.reason());
            case Disposition.ForbiddenByLaw d -> new Answer.ForbiddenByLaw(d.law(), d.article(), d.reason());
            case Disposition.EndangersSafety d -> new Answer.EndangersSafety(d.interest().label(), d.reason());
            case Disposition.ThirdPartyRights d -> new Answer.ThirdPartyRights(d.interest().label(),
                    d.view().label(), d.reason());
            case Disposition.InternalAffairs d -> new Answer.InternalAffairs(d.affair().label(), d.reason());
            case Disposition.ProcessInformation d -> new Answer.ProcessInformation(d.record().label(), noun(d.state()),
                    d.reason());
            case Disposition.EnforcementFile d -> new Answer.EnforcementFile(d.file(), d.reason());
            case Disposition.SeparateQuery d -> new Answer.SeparateQuery(d.law(), d.where());
            case Disposition.NotHeld d -> new Answer.NotHeld(d.scope(), d.manner(), d.searchedOn());
            case Disposition.NotResponsible d -> new Answer.NotResponsible(d.reason(),
                    d.agency().strip().equals("不能确定") ? "" : d.agency(), or(d.contact()));
            case Disposition.NeedsMaking d -> new Answer.NeedsMaking(d.what());
            case Disposition.StillUnclear d -> new Answer.StillUnclear(d.notifiedOn(), d.correctedOn(), d.point());
            case Disposition.Petition d -> new Answer.Petition(d.matter(), or(d.channel()));
            case Disposition.Repeated d -> new Answer.Repeated(d.earlierNumber(), d.earlierOn());
            case Disposition.PublicationAsked d -> new Answer.PublicationAsked(d.publication(), or(d.route()));
            case Disposition.Excessive d -> new Answer.Excessive(d.askedOn(), d.givenOn(), d.why());
            case Disposition.ConfirmationAsked d -> new Answer.ConfirmationAsked(d.information(), d.earlierOn());
            case Disposition.NotCorrected d -> new Answer.NotCorrected(d.notifiedOn(), d.dueOn());
            case Disposition.FeeUnpaid d -> new Answer.FeeUnpaid(d.notifiedOn(), d.dueOn(), d.amount());
            case Disposition.NotGovernmentInformation d -> new Answer.NotGovernmentInformation(d.reason());
            case Disposition.WithdrawnByApplicant d -> new Answer.WithdrawnByApplicant(d.on(), d.manner());
            case Disposition.Unreachable d -> new Answer.Unreachable(d.attempts());
            case Disposition.OtherClosing d -> new Answer.OtherClosing(d.reason());
        };
    }

    private static List<Answer.Withheld> withheld(List<Disposition.WithheldPart> parts) {
        return parts.stream().map(part -> new Answer.Withheld(part.part(), part.ground().label(),
                part.ground().article(), part.reason())).toList();
    }

    private static String or(String text) {
        return text == null ? "" : text;
    }

    /// A clause that stands inside a sentence: without its own full stop.
    static String noun(String text) {
        return text.strip().replaceFirst("[。；;]$", "");
    }
}
