package yangguang.requests.web;

import org.springframework.stereotype.Component;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.AgencyRegister;
import yangguang.requests.Clocks;
import yangguang.requests.DisclosureRequest;
import yangguang.requests.RequestNumber;
import yangguang.requests.Requests;
import yangguang.statute.TimeMachine;
import yangguang.web.NotThere;

/// The files an officer may open (案卷查阅): those of the own agency; a supervisor also those of the agencies below.
@Component
class OfficeFiles {

    private final Requests requests;
    private final AgencyRegister agencies;
    private final Clocks clocks;
    private final TimeMachine time;

    OfficeFiles(Requests requests, AgencyRegister agencies, Clocks clocks, TimeMachine time) {
        this.requests = requests;
        this.agencies = agencies;
        this.clocks = clocks;
        this.time = time;
    }

    /// To read.
    FileHead read(Officer officer, String number) {
        officer.require(Role.REQUEST_OFFICER, Role.OFFICE_HEAD, Role.SUPERVISOR);
        DisclosureRequest request = RequestNumber.parse(number).flatMap(requests::find).orElseThrow(NotThere::new);
        boolean own = request.agencyId() == officer.agencyId();
        if (!own && !(officer.has(Role.SUPERVISOR) && agencies.isWithin(request.agencyId(), officer.agencyId()))) {
            throw new NotThere();
        }
        return new FileHead(request, TermStrip.of(request, clocks, time.today()));
    }

    /// To work on.
    FileHead handle(Officer officer, String number) {
        officer.require(Role.REQUEST_OFFICER, Role.OFFICE_HEAD);
        FileHead file = read(officer, number);
        if (file.request().agencyId() != officer.agencyId()) {
            throw new NotThere();
        }
        return file;
    }
}
