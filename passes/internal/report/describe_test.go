package report

import "testing"

func TestFirstNamed(t *testing.T) {
	for _, test := range []struct {
		message    string
		candidates []string
		want       string
	}{
		{"receiver audit is connected after orders is sent", []string{"orders", "audit2"}, "orders"},
		{"sending orders leads back to stock", []string{"stock", "orders"}, "orders"},
		{"reordersx orders.Send", []string{"orders"}, "orders"},
		{"reordersx", []string{"orders"}, ""},
		{"bus.orders is sent", []string{"bus", "bus.orders"}, "bus.orders"},
		{`"order.placed" is sent`, []string{`"order.placed"`, "order"}, `"order.placed"`},
		{"ordersé is sent", []string{"orders"}, ""},
		{"nothing is named", []string{"", "orders"}, ""},
	} {
		candidates := names{}
		for _, each := range test.candidates {
			candidates[each] = true
		}
		if got := firstNamed(test.message, candidates); got != test.want {
			t.Errorf("%s: got %q, want %q", test.message, got, test.want)
		}
	}
}
