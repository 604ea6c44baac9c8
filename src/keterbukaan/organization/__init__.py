"""Who may do what in a body: roles, consents, complaint roles, appointment decrees."""

from typing import TYPE_CHECKING

from keterbukaan._face import face

if TYPE_CHECKING:
    from keterbukaan.organization.complaint_roles import ComplaintRole as ComplaintRole
    from keterbukaan.organization.complaint_roles import ComplaintRoles as ComplaintRoles
    from keterbukaan.organization.complaint_roles import ComplaintStep as ComplaintStep
    from keterbukaan.organization.ppid_decree import Appointment as Appointment
    from keterbukaan.organization.ppid_decree import AppointmentDecree as AppointmentDecree
    from keterbukaan.organization.roles import Decision as Decision
    from keterbukaan.organization.roles import DecisionRule as DecisionRule
    from keterbukaan.organization.roles import Organization as Organization
    from keterbukaan.organization.roles import Role as Role
    from keterbukaan.organization.roles import RoleRule as RoleRule
    from keterbukaan.organization.roles import Task as Task
    from keterbukaan.organization.roles import TaskKind as TaskKind
else:
    __getattr__, __dir__ = face(
        __name__,
        {
            "keterbukaan.organization.complaint_roles": (
                "ComplaintRole ComplaintRoles ComplaintStep"
            ),
            "keterbukaan.organization.ppid_decree": "Appointment AppointmentDecree",
            "keterbukaan.organization.roles": (
                "Decision DecisionRule Organization Role RoleRule Task TaskKind"
            ),
        },
    )
