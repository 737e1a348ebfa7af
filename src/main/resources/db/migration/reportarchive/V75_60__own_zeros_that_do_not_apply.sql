-- Our own reports came in with the zeros of rows that do not apply to the agency told as counted zeros.

update archived_cell c set raw = '不适用'
from archived_version v
    join archived_report r on r.id = v.report_id
    join agency a on a.id = r.agency_id
where c.version_id = v.id and v.origin = 'PUBLISHED' and c.cell like '_.t2.rules.%' and c.value = 0
    and not (a.level = 'STATE' or a.kind = 'GOVERNMENT' and a.level in ('PROVINCE', 'CITY'));
