package vardius

import messagebus "github.com/vardius/message-bus"

type mailer struct{ bus messagebus.MessageBus }

func (m *mailer) welcome(name string) {}

func audit(name string) {}

func (m *mailer) start() {
	m.bus.Subscribe("user:created", m.welcome)
	m.bus.Subscribe("user:created", audit)
}

func (m *mailer) stop() {
	m.bus.Unsubscribe("user:created", m.welcome) // want `^m\.welcome is a new function each time, which is no receiver of "user:created" \(nothing is disconnected\)$`
	m.bus.Unsubscribe("user:created", audit)
	m.bus.Unsubscribe("user:deleted", audit) // want `^receiver audit is connected to "user:created", not to "user:deleted" \(nothing is disconnected\)$`
}
